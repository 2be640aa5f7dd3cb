using Scenarios.Cli;

return ScenariosCommand.Run(args);
