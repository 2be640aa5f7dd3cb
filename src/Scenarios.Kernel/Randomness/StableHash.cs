namespace Scenarios.Kernel.Randomness;

/// <summary>A hash of text that is the same in every process and on every machine (64-bit FNV-1a with a final mix).</summary>
public static class StableHash
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    public static ulong Of(string text)
    {
        var hash = OffsetBasis;
        foreach (var character in text)
        {
            hash = (hash ^ (byte)character) * Prime;
            hash = (hash ^ (byte)(character >> 8)) * Prime;
        }

        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }
}
