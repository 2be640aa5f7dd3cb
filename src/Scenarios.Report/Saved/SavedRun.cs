using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Report.Saved;

/// <summary>
/// The results of a run as a file (<c>--report results=FILE</c>): all that reports tell, so that parts which ran on several machines can be
/// put together, and two runs be compared. It is JSON of one line and means nothing to other tools; the folder of the machine is not in it.
/// </summary>
public static class SavedRun
{
    /// <summary>What a reader must know of the form; it grows when older readers would misread a file.</summary>
    private const int Format = 1;

    private const string NoResults = "these are no results of a run (expected what --report results=FILE wrote)";

    /// <summary>Writes the results.</summary>
    /// <param name="run">What a run gave, or <see cref="RunMerge"/> put together.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(RunResult run, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(stream);
        var document = new SavedRunDocument { Format = Format, Run = PortableRun.Of(run) };
        JsonSerializer.Serialize(stream, document, SavedRunJson.Default.SavedRunDocument);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads results that were written so.</summary>
    /// <exception cref="FormatException">
    /// It is something else, or of another version; the message says what was expected, without the file's name.
    /// </exception>
    public static RunResult Read(ReadOnlySpan<byte> text)
    {
        SavedRunDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(text, SavedRunJson.Default.SavedRunDocument);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{NoResults}: {exception.Message.Split(" Path:")[0]}", exception);
        }

        return document switch
        {
            { Format: Format } => document.Run,
            null => throw new FormatException($"{NoResults}: null"),
            _ =>
                throw new FormatException(
                    $"results of form {document.Format} were written by another version of scenarios; this one reads form {Format}"),
        };
    }
}
