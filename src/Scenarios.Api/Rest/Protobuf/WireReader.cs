using System.Buffers.Binary;

namespace Scenarios.Api.Rest.Protobuf;

/// <summary>Reads the fields of one Protobuf message in order.</summary>
/// <remarks>Throws <see cref="FormatException"/> if the message is incomplete, or has an element that proto2 does not have.</remarks>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;
    private const int Fixed32 = 5;

    private ReadOnlySpan<byte> _rest = message;

    /// <summary>The number of the field read by <see cref="Next"/>.</summary>
    public int Number { get; private set; }

    /// <summary>The field's value if it is a number, as its 64 bits.</summary>
    public long Whole { get; private set; }

    /// <summary>The field's value if it is a text or a message.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>The field's value as text.</summary>
    public readonly string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <returns>False at the end.</returns>
    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var tag = ReadVarint();
        Number = (int)(tag >> 3);
        Bytes = default;
        Whole = 0;
        switch ((int)(tag & 7))
        {
            case Varint:
                Whole = ReadVarint();
                break;
            case Fixed64:
                Whole = BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));
                break;
            case Delimited:
                Bytes = Take(ReadVarint());
                break;
            case Fixed32:
                Whole = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
                break;
            default:
                throw new FormatException($"proto: illegal wireType {tag & 7}");
        }

        return true;
    }

    private long ReadVarint()
    {
        const int MostBits = 64;
        long value = 0;
        for (var shift = 0; shift < MostBits; shift += 7)
        {
            var next = Take(1)[0];
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("proto: integer overflow");
    }

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw new FormatException("unexpected EOF");
        }

        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
