using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.ApiServer;

/// <summary>Uids and the random suffixes of generated names, derived from the cluster's seed.</summary>
internal sealed class IdentitySource(SeededRandom uids, SeededRandom names)
{
    /// <summary>apimachinery, util/rand: no vowels and no look-alike characters, so that no words come out.</summary>
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const string Hexadecimal = "0123456789abcdef";
    private const int SuffixLength = 5;

    /// <summary>apiserver, storage/names/generate.go: a name has at most 63 characters, so longer bases are cut.</summary>
    private const int MaximumBaseLength = 63 - SuffixLength;

    /// <summary>Takes both from streams derived from one name.</summary>
    public static IdentitySource Of(Simulation simulation, string stream) => new(simulation.Random(stream), simulation.Random(stream));

    /// <summary>A random (version 4) UUID as text.</summary>
    public string NewUid()
    {
        var bits = (uids.NextBits(), uids.NextBits());
        return string.Create(36, bits, static (text, halves) =>
        {
            var digit = 0;
            for (var position = 0; position < text.Length; position++)
            {
                if (position is 8 or 13 or 18 or 23)
                {
                    text[position] = '-';
                    continue;
                }

                var half = digit < 16 ? halves.Item1 : halves.Item2;
                var value = (int)(half >> (digit % 16 * 4)) & 0xF;
                text[position] = digit switch
                {
                    12 => '4',
                    16 => Hexadecimal[(value & 0x3) | 0x8],
                    _ => Hexadecimal[value],
                };
                digit++;
            }
        });
    }

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
