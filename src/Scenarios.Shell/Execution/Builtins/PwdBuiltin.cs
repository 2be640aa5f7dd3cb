using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>pwd</c>; there are no symbolic links, so that <c>-L</c> and <c>-P</c> are the same.</summary>
internal sealed class PwdBuiltin : IBuiltin
{
    public string Name => "pwd";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments is [['-', ..] option, ..] && option is not ("-L" or "-P" or "--"))
        {
            return await call.InvalidOption(option, "pwd [-LP]");
        }

        await call.Print($"{call.State.WorkingDirectory}\n");
        return 0;
    }
}
