using Scenarios.Cli;

return ScenariosCommand.Create().Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false });
