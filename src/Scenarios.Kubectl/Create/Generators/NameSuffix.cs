using Scenarios.Kernel.Randomness;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The five letters that make names unique (apimachinery, pkg/util/rand String).</summary>
internal static class NameSuffix
{
    private const string Letters = "bcdfghjklmnpqrstvwxz2456789";
    private const int Length = 5;

    public static string Next(SeededRandom random)
    {
        var suffix = new char[Length];
        for (var index = 0; index < suffix.Length; index++)
        {
            suffix[index] = Letters[random.Next(Letters.Length)];
        }

        return new string(suffix);
    }
}
