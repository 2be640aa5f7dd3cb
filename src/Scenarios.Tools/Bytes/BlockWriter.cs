using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Tools.Bytes;

/// <summary>Writes the blocks of a <see cref="BlockReader"/> one after the other, to a stream or to a position in a file.</summary>
internal sealed class BlockWriter
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly ITextOutput? _output;
    private readonly IFileSystem? _files;
    private readonly string _path = string.Empty;

    /// <summary>
    /// The old content after the written part. If there is any, all writes are held back to the end, because a file can only be appended
    /// to.
    /// </summary>
    private readonly string _tail = string.Empty;
    private readonly string _head = string.Empty;
    private readonly StringBuilder _held = new();

    private BlockWriter(ITextOutput output) => _output = output;

    private BlockWriter(IFileSystem files, string path, string head, string tail) =>
        (_files, _path, _head, _tail) = (files, path, head, tail);

    public static BlockWriter To(ITextOutput output) => new(output);

    /// <summary>Opens a file as <c>dd</c> does.</summary>
    public static (BlockWriter? Writer, FileError? Error) To(IFileSystem files, string path, BlockOperands operands)
    {
        var kind = files.KindOf(path);
        if (operands.Has("excl") && kind is not null)
        {
            return (null, FileError.Exists);
        }

        if (operands.Has("nocreat") && kind is null)
        {
            return (null, FileError.NotFound);
        }

        if (kind == FileKind.Device)
        {
            return (new BlockWriter(files, path, string.Empty, string.Empty), null);
        }

        var keeps = operands.Has("notrunc") || operands.Appends || operands.SoughtBytes > 0;
        var before = keeps && kind == FileKind.File ? BlockReader.BytesOf(files.Read(path).Value ?? string.Empty) : string.Empty;
        var place = (int)(operands.Appends ? before.Length : Math.Min(operands.SoughtBytes, int.MaxValue));
        var head = before.Length >= place ? before[..place] : before.PadRight(place, '\0');
        var tail = operands.Has("notrunc") ? before[head.Length..Math.Max(head.Length, before.Length)] : string.Empty;
        var writer = new BlockWriter(files, path, head, tail);
        var error = tail.Length > 0
            ? files.Write(path, string.Empty, append: true).Error
            : files.Write(path, Utf8(head)).Error;
        return error is null ? (writer, null) : (null, error);
    }

    /// <returns>The error; null when all of it was written.</returns>
    public async Coroutine<FileError?> Write(string block)
    {
        if (_tail.Length > 0)
        {
            _held.Append(block);
            return null;
        }

        var text = Decode(block);
        if (_files is not null)
        {
            return _files.Write(_path, text, append: true).Error;
        }

        await _output!.Write(text);
        return null;
    }

    /// <summary>Writes the content that was held back.</summary>
    public FileError? Finish()
    {
        if (_files is null || _held.Length == 0)
        {
            return null;
        }

        var rest = _held.Length < _tail.Length ? _tail[_held.Length..] : string.Empty;
        return _files.Write(_path, Utf8(_head + _held + rest)).Error;
    }

    private static string Utf8(string bytes) => Ascii.IsValid(bytes) ? bytes : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));

    /// <summary>Decodes a block; a character whose bytes are split between two blocks is written with the second.</summary>
    private string Decode(string block)
    {
        if (Ascii.IsValid(block))
        {
            return block;
        }

        var bytes = Encoding.Latin1.GetBytes(block);
        var characters = new char[_decoder.GetCharCount(bytes, flush: false)];
        _decoder.GetChars(bytes, characters, flush: false);
        return new string(characters);
    }
}
