using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Tools.Bytes;

/// <summary>Reads an input block by block. A block is a string with one character per byte, as in <see cref="Encoding.Latin1"/>.</summary>
internal sealed class BlockReader(ITextInput input)
{
    private string _piece = string.Empty;
    private int _position;

    /// <summary>Converts text to one character per byte; ASCII text is returned as it is.</summary>
    public static string BytesOf(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// The result of one read(2): at most as much as asked for, less if less is available at the moment; null at the end.
    /// </summary>
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

    /// <summary>Reads until the block is full or the input ends.</summary>
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
