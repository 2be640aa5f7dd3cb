namespace Scenarios.Running;

/// <summary>A step library's or a test's mistake, in words for whoever wrote it.</summary>
public class ReqnrollException : Exception
{
    public ReqnrollException()
    {
    }

    public ReqnrollException(string message)
        : base(message)
    {
    }

    public ReqnrollException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
