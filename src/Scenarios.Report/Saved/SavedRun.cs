using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Report.Saved;

/// <summary>
/// The results of a run as a file (<c>--report results=FILE</c>): everything that reports need, so that parts from several machines can be
/// merged and runs compared. It is one line of JSON, not meant for other tools, and does not contain the folder of the machine.
/// </summary>
public static class SavedRun
{
    /// <summary>The version of the format; it grows when older readers would misread a file.</summary>
    private const int Format = 1;

    private const string NoResults = "these are not results of a run (expected what --report results=FILE wrote)";

    /// <summary>Writes the results.</summary>
    /// <param name="run">The result of a run or of <see cref="RunMerge"/>.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(RunResult run, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(stream);
        var document = new SavedRunDocument { Format = Format, Run = PortableRun.Of(run) };
        JsonSerializer.Serialize(stream, document, SavedRunJson.Default.SavedRunDocument);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads such a file.</summary>
    /// <exception cref="FormatException">
    /// The text is something else, or another version; the message says what was expected, without the file's name.
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
                    $"results in format {document.Format} were written by another version of scenarios; this one reads format {Format}"),
        };
    }
}
