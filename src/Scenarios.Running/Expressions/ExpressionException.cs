namespace Scenarios.Running.Expressions;

/// <summary>A step expression or a parameter type is wrong; the message says where and what to do, in Cucumber's words where it has some.</summary>
public class ExpressionException : Exception
{
    public ExpressionException(string message)
        : base(message)
    {
    }

    public ExpressionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
