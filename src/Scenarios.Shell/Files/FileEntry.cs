using System.Text;

namespace Scenarios.Shell.Files;

/// <summary>One changed path: a file, a directory, or nothing where the layer has something. Appending costs what is appended.</summary>
internal sealed class FileEntry
{
    private readonly StringBuilder? _text;
    private string? _whole;
    private long? _bytes;

    private FileEntry(FileKind? kind, string? text, DateTimeOffset? modifiedAt)
    {
        Kind = kind;
        ModifiedAt = modifiedAt;
        _whole = text;
        _text = text is null ? null : new StringBuilder(text);
    }

    public static FileEntry Nothing { get; } = new(null, null, null);

    public FileKind? Kind { get; }

    public DateTimeOffset? ModifiedAt { get; private set; }

    public string Text => _whole ??= _text!.ToString();

    /// <summary>The size of a file's text.</summary>
    public long Bytes => _bytes ??= Encoding.UTF8.GetByteCount(Text);

    public static FileEntry OfFile(string text, DateTimeOffset? modifiedAt) => new(FileKind.File, text, modifiedAt);

    public static FileEntry OfDirectory(DateTimeOffset? modifiedAt) => new(FileKind.Directory, null, modifiedAt);

    public void Append(string text, DateTimeOffset? modifiedAt)
    {
        _text!.Append(text);
        _bytes += Encoding.UTF8.GetByteCount(text);
        _whole = null;
        ModifiedAt = modifiedAt;
    }
}
