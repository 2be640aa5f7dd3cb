namespace Scenarios.Shell.Parsing;

/// <summary>Carries a syntax error out of nested parsers; never leaves this library.</summary>
internal sealed class ShellSyntaxException(ShellSyntaxError error) : Exception(error.Message)
{
    public ShellSyntaxError Error { get; } = error;
}
