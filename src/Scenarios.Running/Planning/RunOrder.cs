namespace Scenarios.Running.Planning;

/// <summary>The order in which scenarios run: that of the files, or a random one determined by a seed.</summary>
internal static class RunOrder
{
    public static IReadOnlyList<PlannedScenario> Of(IReadOnlyList<PlannedScenario> scenarios, ulong? seed)
    {
        if (seed is not { } state)
        {
            return scenarios;
        }

        // Fisher–Yates with SplitMix64: System.Random does not guarantee the same sequence in the next version of .NET.
        var order = scenarios.ToArray();
        for (var index = order.Length - 1; index > 0; index--)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            var other = (int)((mixed ^ (mixed >> 31)) % (ulong)(index + 1));
            (order[index], order[other]) = (order[other], order[index]);
        }

        return order;
    }
}
