namespace Scenarios.Cli.Watch;

/// <summary>
/// What a file looked like, as far as telling whether it was saved needs. A file that another one took the place of by renaming was made at
/// another time, even where it has the same size and an old time of writing.
/// </summary>
internal sealed record FileStamp(DateTime Written, DateTime Made, long Length)
{
    public static FileStamp Of(FileInfo file) => new(file.LastWriteTimeUtc, file.CreationTimeUtc, file.Length);
}
