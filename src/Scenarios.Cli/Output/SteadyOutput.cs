using System.Text;

namespace Scenarios.Cli.Output;

/// <summary>
/// Standard output that may fail, for example on a full disk or when closed: text that cannot be printed is lost, and the first reason
/// kept.
/// </summary>
internal sealed class SteadyOutput : TextWriter
{
    private static SteadyOutput? _current;

    private readonly TextWriter _inner;

    private SteadyOutput(TextWriter inner) => _inner = inner;

    /// <summary>Replaces the console's output until disposed.</summary>
    public static SteadyOutput Begin()
    {
        var output = new SteadyOutput(Console.Out);
        Console.SetOut(output);
        _current = output;
        return output;
    }

    /// <summary>Why some output of the running command could not be printed; null if everything was.</summary>
    public static string? Problem => _current?.Failure;

    public override Encoding Encoding => _inner.Encoding;

    private string? Failure { get; set; }

    public override void Write(char value) => Try(() => _inner.Write(value));

    public override void Write(string? value) => Try(() => _inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => _inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => _inner.WriteLine(value));

    public override void Flush() => Try(_inner.Flush);

    protected override void Dispose(bool disposing)
    {
        Console.SetOut(_inner);
        _current = null;
        base.Dispose(disposing);
    }

    private void Try(Action print)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            print();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Failure = $"{exception.Message.TrimEnd('.')}.";
        }
    }
}
