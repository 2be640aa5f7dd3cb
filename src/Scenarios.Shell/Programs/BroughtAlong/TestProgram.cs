using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary><c>test</c> and <c>[</c>.</summary>
internal sealed class TestProgram(string name) : IProgram
{
    private const int Trouble = 2;

    public string Name => name;

    public async Coroutine<int> Run(ProgramContext context)
    {
        var arguments = context.Arguments;
        if (name == "[")
        {
            if (arguments is not [.., "]"])
            {
                return await Fail(context, "missing `]'");
            }

            arguments = [.. arguments.Take(arguments.Count - 1)];
        }

        try
        {
            return new TestExpression(arguments, context).Evaluate() ? 0 : 1;
        }
        catch (TestException exception)
        {
            return await Fail(context, exception.Message);
        }
    }

    private async Coroutine<int> Fail(ProgramContext context, string message)
    {
        await context.Error.Write($"{name}: {message}\n");
        return Trouble;
    }
}
