using System.Collections.Frozen;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.Builtins.Variables;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.BroughtAlong;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary>What the shell runs without a process: real builtins, and programs that every shell includes.</summary>
internal static class BuiltinTable
{
    private static readonly FrozenDictionary<string, IBuiltin> Builtins = ((IBuiltin[])
    [
        new ColonBuiltin(), new CdBuiltin(), new PwdBuiltin(), new ExportBuiltin("export"), new ExportBuiltin("readonly"),
        new LocalBuiltin("local"), new LocalBuiltin("declare"), new LocalBuiltin("typeset"), new UnsetBuiltin(), new SetBuiltin(),
        new ShiftBuiltin(), new ReadBuiltin(), new ExitBuiltin(), new ReturnBuiltin(), new LoopBuiltin("break"),
        new LoopBuiltin("continue"), new EvalBuiltin(), new SourceBuiltin("."), new SourceBuiltin("source"), new AliasBuiltin(),
        new UnaliasBuiltin(), new WaitBuiltin(), new JobsBuiltin(), new KillBuiltin(), new CommandBuiltin(), new TypeBuiltin(),
        new ExecBuiltin(), new LetBuiltin(), new TrapBuiltin(), .. UnsimulatedBuiltin.All,
    ]).ToFrozenDictionary(builtin => builtin.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IProgram> Programs =
        ShellPrograms.All.Names.ToFrozenDictionary(name => name, name => ShellPrograms.All.Find(name)!, StringComparer.Ordinal);

    private static readonly EchoProgram DashEcho = new(readsBackslashes: true);

    public static IEnumerable<string> Names => Builtins.Keys.Concat(Programs.Keys).Order(StringComparer.Ordinal);

    public static IBuiltin? Find(string name) => Builtins.GetValueOrDefault(name);

    public static IProgram? FindProgram(string name, ShellFlavour flavour) =>
        name == DashEcho.Name && flavour == ShellFlavour.Dash ? DashEcho : Programs.GetValueOrDefault(name);

    public static bool Contains(string name) => Builtins.ContainsKey(name) || Programs.ContainsKey(name);
}
