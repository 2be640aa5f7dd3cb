global using Scenarios.Objects;
global using Scenarios.Objects.Metadata;
global using Scenarios.Objects.Tree;
global using Scenarios.Objects.Views;
global using GoText = Scenarios.Objects.Tree.GoText;
