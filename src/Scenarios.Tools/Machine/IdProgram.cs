using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>id [-u|-g|-G] [-n]</c>: the user that the program runs as.</summary>
internal sealed class IdProgram() : Tool("id", new OptionSpec("ugGn", "rzaZ")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["user"] = 'u', ["group"] = 'g', ["groups"] = 'G', ["name"] = 'n' },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count > 0)
        {
            return await Fail(context, "not simulated: other users");
        }

        var text = TextOf(context, options, context.User);
        await context.Output.Write(text + "\n");
        return 0;
    }

    private static string TextOf(ProgramContext context, ParsedOptions options, ProgramUser user)
    {
        string Group(long id) => (options.Has('n') ? Accounts.GroupName(context, id) : null) ?? Number(id);
        if (options.Has('u'))
        {
            return (options.Has('n') ? Accounts.UserName(context, user.Id) : null) ?? Number(user.Id);
        }

        if (options.Has('g'))
        {
            return Group(user.Group);
        }

        return options.Has('G') ? string.Join(' ', All(user).Select(Group)) : Whole(context, user);
    }

    private static IEnumerable<long> All(ProgramUser user) => user.Groups.Contains(user.Group) ? user.Groups : [user.Group, .. user.Groups];

    private static string Whole(ProgramContext context, ProgramUser user)
    {
        string Named(long id, string? name) => name is null ? Number(id) : $"{Number(id)}({name})";

        // BusyBox lists the groups in the kernel's order, and the runtime passes them sorted.
        var groups = context.Userland == Userland.BusyBox ? [.. All(user).Order()] : All(user).ToList();
        return $"uid={Named(user.Id, Accounts.UserName(context, user.Id))} "
            + $"gid={Named(user.Group, Accounts.GroupName(context, user.Group))} "
            + $"groups={string.Join(',', groups.Select(id => Named(id, Accounts.GroupName(context, id))))}";
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
