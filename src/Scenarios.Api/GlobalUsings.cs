global using Scenarios.Api.Validation.Pods;
global using Scenarios.Objects;
global using Scenarios.Objects.Tree;
global using Scenarios.Objects.Views;
