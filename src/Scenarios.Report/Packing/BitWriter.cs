namespace Scenarios.Report.Packing;

/// <summary>Writes bits into bytes, the lowest first, as DEFLATE requires.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private uint _bits;
    private int _count;

    /// <summary>Writes the lowest bits of a number, the lowest first.</summary>
    public void Write(int value, int bits)
    {
        _bits |= (uint)value << _count;
        _count += bits;
        while (_count >= 8)
        {
            _bytes.Add((byte)_bits);
            _bits >>= 8;
            _count -= 8;
        }
    }

    /// <summary>Writes the lowest bits of a code, the highest first.</summary>
    public void WriteReversed(int code, int bits)
    {
        var reversed = 0;
        for (var bit = 0; bit < bits; bit++)
        {
            reversed = reversed << 1 | (code >> bit & 1);
        }

        Write(reversed, bits);
    }

    public byte[] ToArray() => _count == 0 ? [.. _bytes] : [.. _bytes, (byte)_bits];
}
