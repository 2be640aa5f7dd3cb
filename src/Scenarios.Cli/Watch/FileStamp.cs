namespace Scenarios.Cli.Watch;

/// <summary>
/// The properties of a file that tell whether it was saved. A file that was replaced by renaming has another creation time, even if it has
/// the same size and an old write time.
/// </summary>
internal sealed record FileStamp(DateTime Written, DateTime Made, long Length)
{
    public static FileStamp Of(FileInfo file) => new(file.LastWriteTimeUtc, file.CreationTimeUtc, file.Length);
}
