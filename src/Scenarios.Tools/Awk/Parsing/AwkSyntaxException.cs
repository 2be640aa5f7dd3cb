namespace Scenarios.Tools.Awk.Parsing;

/// <summary>An invalid program, or one that uses something that is not simulated; the message follows <c>awk: </c>.</summary>
internal sealed class AwkSyntaxException : Exception
{
    public AwkSyntaxException(int line, string message)
        : base($"line {line}: {message}")
    {
    }

    public AwkSyntaxException(string construct)
        : base($"not simulated: {construct}")
    {
    }
}
