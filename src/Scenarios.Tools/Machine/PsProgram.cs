using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary>
/// <c>ps</c> of BusyBox (<c>-o COLUMN,…</c>; other options and words have no effect) and of procps (<c>-e</c>, <c>-A</c>, <c>-f</c>,
/// <c>-o</c>, <c>aux</c>, <c>ax</c>): the processes of the container.
/// </summary>
internal sealed class PsProgram : IProgram
{
    // What may be written without a minus sign.
    private static readonly char[] Letters = [.. "auxwfe"];

    public string Name => "ps";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (context.Process.Namespace is not { } numbering)
        {
            await context.Error.Write("ps: not simulated outside of containers\n");
            return 2;
        }

        if (!TryRead(context, out var columns, out var all, out var unknown))
        {
            await context.Error.Write($"ps: not simulated: {unknown}\n");
            return 1;
        }

        var text = new StringBuilder(string.Join(' ', columns.Select(static column => column.Header)).TrimEnd()).Append('\n');
        if (all && numbering.Foreign.Length > 0)
        {
            Append(text, columns, context, new PsRow(ProcessNamespace.First, 0, numbering.Foreign));
        }

        foreach (var process in numbering.Running.Where(process => all || process.LocalId == context.Process.LocalId))
        {
            Append(text, columns, context, PsRow.Of(process));
        }

        await context.Output.Write(text.ToString());
        return 0;
    }

    private static void Append(StringBuilder text, List<PsColumn> columns, ProgramContext context, PsRow row) =>
        text.AppendJoin(' ', columns.Select(column => column.Of(context, row))).Append('\n');

    private static bool TryRead(ProgramContext context, out List<PsColumn> columns, out bool all, out string unknown)
    {
        var isBusyBox = context.Userland == Userland.BusyBox;
        (columns, all, unknown) = ([.. isBusyBox ? PsColumn.OfBusyBox : PsColumn.OfProcps], isBusyBox, string.Empty);
        var options = OptionParser.Parse("ps", context.Arguments, new OptionSpec("eAfo:wTlaux"));
        var areWordsKnown = isBusyBox || options.Operands.TrueForAll(static word => word.Trim(Letters).Length == 0);
        if (options.Error is not null || !areWordsKnown || options.Has('T') || options.Has('l'))
        {
            unknown = string.Join(' ', context.Arguments);
            return false;
        }

        all |= options.Has('e') || options.Has('A') || Asks(options, 'a') || Asks(options, 'x');
        columns = isBusyBox ? columns : [.. Choose(options)];
        if (options.Value('o') is not { } list)
        {
            return true;
        }

        columns.Clear();
        foreach (var name in list.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (PsColumn.Find(name, isBusyBox) is not { } column)
            {
                unknown = $"the column {name}";
                return false;
            }

            columns.Add(column);
        }

        return true;
    }

    private static bool Asks(ParsedOptions options, char letter) =>
        options.Has(letter) || options.Operands.Exists(word => word.Contains(letter, StringComparison.Ordinal));

    private static IReadOnlyList<PsColumn> Choose(ParsedOptions options)
    {
        if (options.Has('f'))
        {
            return PsColumn.OfFull;
        }

        if (Asks(options, 'u'))
        {
            return PsColumn.OfUsers;
        }

        return Asks(options, 'a') || Asks(options, 'x') ? PsColumn.OfAll : PsColumn.OfProcps;
    }
}
