global using Scenarios.Objects;
global using Scenarios.Objects.Tree;
global using GoText = Scenarios.Objects.Tree.GoText;
