using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>. file [argument …]</c> and <c>source</c>.</summary>
internal sealed class SourceBuiltin(string name) : IBuiltin
{
    public string Name => name;

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments.Count == 0)
        {
            await call.Fail("filename argument required");
            await call.Descriptors.Error.Write($"{name}: usage: {name} filename [arguments]\n");
            return 2;
        }

        var text = call.Shell.Files.Read(FilePath.Resolve(call.State.WorkingDirectory, call.Arguments[0]));
        if (text.Error is { } error)
        {
            await call.Descriptors.Error.Write(call.Shell.Voice.Error(call.Position, $"{call.Arguments[0]}: {FileErrorText.Of(error)}"));
            return 1;
        }

        return await Run(call, text.Value!);
    }

    private static async Coroutine<int> Run(BuiltinCall call, string text)
    {
        var positional = call.State.Positional;
        if (call.Arguments.Count > 1)
        {
            call.State.Positional = [.. call.Arguments.Skip(1)];
        }

        call.Shell.Meter.EnterCall(call.Arguments[0], call.Position);
        call.Shell.SourceDepth++;
        var status = await call.Shell.WithDescriptors(call.Descriptors, () => call.Shell.RunScript(text));
        call.Shell.SourceDepth--;
        call.Shell.Meter.LeaveCall();
        if (call.Shell.Jump is { Kind: JumpKind.Return })
        {
            call.Shell.Jump = null;
            status = call.State.LastStatus;
        }

        call.State.Positional = positional;
        return status;
    }
}
