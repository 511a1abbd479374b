"""The words of a replay, in a module a language: what stands around its pictures, and what its script says.

Names in braces are filled in: `name`, the data; `first` and `last`, epochs; `network`, `optimizer` and
`rate`; `what`, the points. The script says `play`, `pause`, `at` (with `epoch`) and `range` (with `top`).
"""
