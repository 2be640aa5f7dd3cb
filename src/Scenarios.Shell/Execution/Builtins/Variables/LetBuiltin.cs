using Scenarios.Kernel.Processes;
using Scenarios.Shell.Arithmetic.Execution;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins.Variables;

/// <summary><c>let expression …</c>: succeeds when the last value is not zero.</summary>
internal sealed class LetBuiltin : IBuiltin
{
    public string Name => "let";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments.Count == 0)
        {
            return await call.Fail("expression expected");
        }

        long value = 0;
        foreach (var argument in call.Arguments)
        {
            value = ArithmeticEvaluator.Evaluate(argument, call.State.Variables, call.Position);
        }

        return value == 0 ? 1 : 0;
    }
}
