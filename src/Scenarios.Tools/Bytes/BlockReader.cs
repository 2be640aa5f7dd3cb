using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Tools.Bytes;

/// <summary>
/// Reads an input block by block. A block is a text with a character for each byte, as <see cref="Encoding.Latin1"/> has it.
/// </summary>
internal sealed class BlockReader(ITextInput input)
{
    private string _piece = string.Empty;
    private int _position;

    /// <summary>Text as characters for bytes: the same text where all of it is ASCII.</summary>
    public static string BytesOf(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>What one read(2) brings: no more than asked for, less where there is less at the moment; null at the end.</summary>
    public async Coroutine<string?> Read(int most)
    {
        if (input is DeviceInput device)
        {
            return await device.ReadBytes(most);
        }

        while (_position >= _piece.Length)
        {
            if (await input.Read() is not { } next)
            {
                return null;
            }

            (_piece, _position) = (BytesOf(next), 0);
        }

        var length = Math.Min(most, _piece.Length - _position);
        var block = length == _piece.Length ? _piece : _piece.Substring(_position, length);
        _position += length;
        return block;
    }

    /// <summary>Reads until the block is full, or the input at its end.</summary>
    public async Coroutine<string?> ReadFull(int size)
    {
        var first = await Read(size);
        if (first is null || first.Length == size)
        {
            return first;
        }

        var block = new StringBuilder(first);
        while (block.Length < size && await Read(size - block.Length) is { } next)
        {
            block.Append(next);
        }

        return block.ToString();
    }
}
