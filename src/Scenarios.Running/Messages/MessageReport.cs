using Scenarios.Running.Results;

namespace Scenarios.Running.Messages;

/// <summary>Writes a run as Cucumber Messages (NDJSON).</summary>
public static class MessageReport
{
    /// <summary>Writes the messages of a run.</summary>
    /// <param name="result">What <see cref="Execution.TestRun.Execute"/> gave.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="ArgumentException">The result is no run's: it was put together by hand.</exception>
    public static void Write(RunResult result, Stream stream)
    {
        var record = result.Record ?? throw new ArgumentException("The result does not know its run.", nameof(result));
        MessageFile.Write(stream, record.Session, result, record.Outcomes);
    }
}
