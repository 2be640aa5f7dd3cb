namespace Scenarios.Tools.Awk.Parsing;

/// <summary>A program that is none, or that uses what is not simulated, in words to follow <c>awk: </c>.</summary>
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
