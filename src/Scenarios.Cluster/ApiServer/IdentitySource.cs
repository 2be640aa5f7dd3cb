using System.Buffers.Binary;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.ApiServer;

/// <summary>Uids and the random suffixes of generated names, derived from the cluster's seed.</summary>
internal sealed class IdentitySource(SeededRandom uids, SeededRandom names)
{
    /// <summary>apimachinery, util/rand: no vowels and no look-alike characters, so that no words come out.</summary>
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const ulong UpperHalves = 0xF0F0_F0F0_F0F0_F0F0;
    private const int SuffixLength = 5;

    /// <summary>apiserver, storage/names/generate.go: a name has at most 63 characters, so longer bases are cut.</summary>
    private const int MaximumBaseLength = 63 - SuffixLength;

    /// <summary>Takes both from streams derived from one name.</summary>
    public static IdentitySource Of(Simulation simulation, string stream) => new(simulation.Random(stream), simulation.Random(stream));

    /// <summary>A random (version 4) UUID as text.</summary>
    public string NewUid() => NewGuid().ToString();

    /// <summary>A random (version 4) UUID. Its digits are those of two random numbers, each from its lowest digit up.</summary>
    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, WithDigitsSwapped(uids.NextBits()));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], WithDigitsSwapped(uids.NextBits()));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    // The upper hexadecimal digit of a byte comes first in text.
    private static ulong WithDigitsSwapped(ulong bits) => ((bits & UpperHalves) >> 4) | ((bits << 4) & UpperHalves);

    /// <summary>The base with a random suffix, as the server builds names from <c>generateName</c>.</summary>
    public string NewName(string @base)
    {
        if (@base.Length > MaximumBaseLength)
        {
            @base = @base[..MaximumBaseLength];
        }

        return string.Create(@base.Length + SuffixLength, (@base, names), static (text, state) =>
        {
            state.@base.CopyTo(text);
            for (var position = state.@base.Length; position < text.Length; position++)
            {
                text[position] = Alphabet[state.names.Next(Alphabet.Length)];
            }
        });
    }
}
