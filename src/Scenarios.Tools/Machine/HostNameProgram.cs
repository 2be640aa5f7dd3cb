using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>hostname [-fis]</c>: the name that /etc/hostname holds, and its address in /etc/hosts.</summary>
internal sealed class HostNameProgram() : Tool("hostname", new OptionSpec("sif", "aAbdFIyv"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count > 0)
        {
            return await Fail(context, "not simulated: setting the name");
        }

        var name = context.Files.Read("/etc/hostname").Value?.Trim() ?? "localhost";
        if (options.Has('i') || options.Has('f'))
        {
            var entry = (context.Files.Read("/etc/hosts").Value ?? string.Empty).Split('\n')
                .Select(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
                .FirstOrDefault(words => words.Skip(1).Contains(name, StringComparer.Ordinal));
            if (entry is null && options.Has('i'))
            {
                return await Fail(context, "Name or service not known");
            }

            // The first name of the line is the whole one.
            name = options.Has('i') ? entry![0] : entry?[1] ?? name;
        }

        await context.Output.Write((options.Has('s') ? name.Split('.')[0] : name) + "\n");
        return 0;
    }
}
