// The page around the pictures, in French.

/** @import { GoalName } from "../../messages.js" */

/** Numbers have a comma in them. @param {string[]} parts */
export const LIST = (parts) => parts.join(" ; ");

/** A thing and what it does. @type {(name: string, help: string) => string} */
export const EXPLAINED = (name, help) => `${name} : ${help}`;

export const READOUT = {
  title: "Mesures de l’entraînement",
  epoch: "Époque",
  step: "Pas",
  progress: "Part déjà faite de cette époque",
  train: { loss: "Perte d’entraînement", accuracy: "Exactitude d’entraînement", determination: "R² d’entraînement" },
  test: { loss: "Perte de test", accuracy: "Exactitude de test", determination: "R² de test" },
  validation: { loss: "Perte de validation", accuracy: "Exactitude de validation" },
  /** @type {(label: string, n: string) => string} */
  ofFirst: (label, n) => `${label} · ${n}`,
  /** @type {(label: string, n: string, total: string) => string} */
  ofFirstHelp: (label, n, total) => `${label} sur les ${n} premiers exemples de ${total}`,
  rate: "Taux d’apprentissage",
  brief: {
    train: { loss: "Perte entr.", accuracy: "Exactitude d’entr.", determination: "R² d’entr." },
    test: { loss: "Perte test", accuracy: "Exact. de test", determination: "R² de test" },
    validation: { loss: "Perte valid.", accuracy: "Exact. de valid." },
  },
};

export const PRESENTER = {
  lit: (/** @type {string} */ name) => `En lumière : ${name}. Échap rallume toute la page`,
  unlit: "Toute la page est de nouveau éclairée",
  blank: "Page vide. Une touche ou un clic la fait revenir",
  back: "La page est de retour",
  firstStep: "C’est la première étape",
  lastStep: "C’est la dernière étape",
  closed: "L’étape suivante n’est pas encore ouverte",
};

export const TRANSPORT = { title: "Entraînement" };

export const RUN_TO = {
  title: "Entraîner jusqu’à un but",
  go: "Lancer",
  /** @type {Record<GoalName, { label: string, unit: string }>} */
  goals: {
    epoch: { label: "jusqu’à l’époque", unit: "" },
    test_loss: { label: "jusqu’à une perte de test d’au plus", unit: "" },
    patience: { label: "jusqu’à ce que la perte de test ne baisse plus pendant", unit: "époques" },
  },
};

export const GOAL = { title: "Objectif" };

export const LOCKED = { label: "Verrouillé", help: "Dites d’abord ce que vous attendez : Lancer se débloque ensuite" };

export const NOTICES = { dismiss: "Masquer", fold: "Réduire, pour voir les images dessous", unfold: "Montrer ce qui aide" };

export const CONNECTION = {
  cut: "Connexion perdue ; nouvel essai en cours… Si elle ne revient pas, l’expérience elle-même est contenue dans ",
  restarted:
    "Le serveur n’a plus l’entraînement qui était ici : il a redémarré, ou l’entraînement a été libéré pendant la coupure. " +
    "Voici de nouveau son expérience, depuis le début.",
  gone:
    "Le serveur n’a plus cet entraînement : il a redémarré, ou l’entraînement a été libéré. Les images montrent où il en " +
    "était. L’expérience elle-même est contenue dans ",
  link: "l’adresse de cette page",
  again: "La rouvrir",
  elsewhere: "Une autre page a repris cette visite ; celle-ci ne bouge plus.",
  refused: "Le serveur refuse la connexion de cette page : les images ne bougent plus.",
};
