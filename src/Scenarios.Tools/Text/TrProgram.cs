using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>tr [-cds] SET1 [SET2]</c>.</summary>
internal sealed class TrProgram() : Tool("tr", new OptionSpec("cCdst", string.Empty)
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["complement"] = 'c', ["delete"] = 'd', ["squeeze-repeats"] = 's', ["truncate-set1"] = 't',
    },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (sets, deletes, squeezes) = (options.Operands, options.Has('d'), options.Has('s'));
        var maximum = deletes && !squeezes ? 1 : 2;
        var minimum = deletes != squeezes ? 1 : 2;
        if (sets.Count < minimum)
        {
            return await FailUsage(context, sets.Count == 0 ? "missing operand"
                : $"missing operand after '{sets[0]}'\nTwo strings must be given when "
                    + $"{(deletes ? "both deleting and squeezing repeats" : "translating")}.");
        }

        if (sets.Count > maximum)
        {
            return await FailUsage(
                context,
                $"extra operand '{sets[maximum]}'"
                    + (maximum == 1 ? "\nOnly one string may be given when deleting without squeezing repeats." : string.Empty));
        }

        var isComplement = options.Has('c') || options.Has('C');
        var first = CharacterList.Parse(sets[0]);
        var second = sets.Count > 1 ? CharacterList.Parse(sets[1]) : null;
        if (first is null || (sets.Count > 1 && second is null))
        {
            return await Fail(
                context,
                $"range-endpoints of '{(first is null ? sets[0] : sets[1])}' are in reverse collating sequence order, or a construct "
                + "that is not simulated");
        }

        if (options.Has('t') && second is not null && first.Length > second.Length)
        {
            first = first[..second.Length];
        }

        var translation = new Translation(first, second, isComplement, deletes, squeezes);
        while (await context.Input.Read() is { } text)
        {
            await context.Output.Write(translation.Apply(text));
        }

        return 0;
    }
}
