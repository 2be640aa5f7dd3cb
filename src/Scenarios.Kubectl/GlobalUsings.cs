global using GoText = Scenarios.Api.Tree.GoText;
