using Scenarios.Kernel;
using Scenarios.Kernel.Processes;

namespace Scenarios.Core.Tests.Kernel.Processes;

internal sealed class AlarmTests
{
    private readonly Completion<string> _completion = new(new Simulation(seed: 1).Processes);

    [Test]
    public void Happen_NotYetCompleted_SetsTheValue()
    {
        new Alarm<string>(_completion, "time is over").Happen();

        _completion.GetResult().ShouldBe("time is over");
    }

    [Test]
    public void Happen_CompletedBefore_LeavesIt()
    {
        _completion.TrySet("earlier");

        new Alarm<string>(_completion, "time is over").Happen();

        _completion.GetResult().ShouldBe("earlier");
    }
}
