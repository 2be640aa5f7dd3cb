namespace Scenarios.Shell.Execution.State;

/// <summary>A variable's value and attributes; a variable declared without a value is unset but known.</summary>
internal sealed record ShellVariable(string? Value, bool IsExported = false, bool IsReadOnly = false);
