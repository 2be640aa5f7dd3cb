using System.Text;

namespace Scenarios.Shell.Files;

/// <summary>
/// One changed path: a file, a directory, or nothing where the layer has something. A file is kept in the pieces in which it was written,
/// and a piece written repeatedly is stored once: appending costs only what is appended, and a disk filled with zeros next to nothing.
/// </summary>
internal sealed class FileEntry
{
    /// <summary>Shorter pieces are merged, so that a log of short lines does not become a list of them.</summary>
    private const int ShortPiece = 4096;

    private readonly List<string> _pieces;
    private readonly StringBuilder _last = new();

    private FileEntry(FileKind? kind, string? text, DateTimeOffset? modifiedAt)
    {
        Kind = kind;
        ModifiedAt = modifiedAt;
        _pieces = text is null ? [] : [text];
        Bytes = text is null ? 0 : Encoding.UTF8.GetByteCount(text);
    }

    public static FileEntry Nothing { get; } = new(null, null, null);

    public FileKind? Kind { get; }

    public DateTimeOffset? ModifiedAt { get; private set; }

    public string Text
    {
        get
        {
            if (_pieces.Count != 1 || _last.Length > 0)
            {
                var whole = new StringBuilder().AppendJoin(string.Empty, _pieces).Append(_last).ToString();
                _last.Clear();
                _pieces.Clear();
                _pieces.Add(whole);
            }

            return _pieces[0];
        }
    }

    /// <summary>The size of a file's text.</summary>
    public long Bytes { get; private set; }

    public static FileEntry OfFile(string text, DateTimeOffset? modifiedAt) => new(FileKind.File, text, modifiedAt);

    public static FileEntry OfDirectory(DateTimeOffset? modifiedAt) => new(FileKind.Directory, null, modifiedAt);

    public void Append(string text, DateTimeOffset? modifiedAt)
    {
        if (text.Length < ShortPiece)
        {
            _last.Append(text);
        }
        else
        {
            if (_last.Length > 0)
            {
                _pieces.Add(_last.ToString());
                _last.Clear();
            }

            _pieces.Add(text);
        }

        Bytes += Encoding.UTF8.GetByteCount(text);
        ModifiedAt = modifiedAt;
    }
}
