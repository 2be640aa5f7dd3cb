namespace Scenarios.Shell.Parsing;

/// <summary>Carries a syntax error out of the parser's depth; never leaves this room.</summary>
internal sealed class ShellSyntaxException(ShellSyntaxError error) : Exception(error.Message)
{
    public ShellSyntaxError Error { get; } = error;
}
