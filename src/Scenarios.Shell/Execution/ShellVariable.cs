namespace Scenarios.Shell.Execution;

/// <summary>A variable's value and attributes; declared without a value it is unset yet known.</summary>
internal sealed record ShellVariable(string? Value, bool IsExported = false, bool IsReadOnly = false);
