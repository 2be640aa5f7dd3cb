using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary>
/// <c>hostname [-dfis]</c>: the name in /etc/hostname; its address; and its full name, which is the first one in its line of /etc/hosts
/// (hostname(1)).
/// </summary>
internal sealed class HostNameProgram() : Tool("hostname", new OptionSpec("dsif", "aAbFIyv"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count > 0)
        {
            return await Fail(context, "not simulated: setting the name");
        }

        var name = context.Files.Read("/etc/hostname").Value?.Trim() ?? "localhost";
        if (!options.Has('i') && !options.Has('f') && !options.Has('d'))
        {
            return await Print(context, options.Has('s') ? Short(name) : name);
        }

        if (EntryOf(name, context) is not [var address, var full, ..])
        {
            return await Fail(context, "Name or service not known");
        }

        if (options.Has('d'))
        {
            return full.Contains('.', StringComparison.Ordinal) ? await Print(context, full[(Short(full).Length + 1)..]) : 0;
        }

        return await Print(context, options.Has('i') ? address : full);
    }

    private static string[]? EntryOf(string name, ProgramContext context) =>
        (context.Files.Read("/etc/hosts").Value ?? string.Empty).Split('\n')
            .Select(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(words => words.Skip(1).Contains(name, StringComparer.Ordinal));

    private static string Short(string name) => name.Split('.')[0];

    private static async Coroutine<int> Print(ProgramContext context, string text)
    {
        await context.Output.Write(text + "\n");
        return 0;
    }
}
