using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Pods;

namespace Scenarios.Core.Tests.Api.Validation.Pods;

internal sealed class CleanTreesTests
{
    private readonly CleanTrees _clean = new(8);
    private int _checks;

    [Test]
    public void Check_TreeWithoutFaults_IsCheckedOnce()
    {
        var tree = ObjectValue.Of(("a", new StringValue("b")));

        Check(tree, fault: null).ShouldBe(0);
        Check(tree, fault: null).ShouldBe(0);

        _checks.ShouldBe(1);
    }

    [Test]
    public void Check_TreeWithFaults_IsCheckedAndReportedEachTime()
    {
        var tree = ObjectValue.Of(("a", new StringValue("b")));

        Check(tree, fault: "a").ShouldBe(1);
        Check(tree, fault: "a").ShouldBe(1);

        _checks.ShouldBe(2);
    }

    [Test]
    public void Check_EqualTree_IsCheckedItself()
    {
        Check(ObjectValue.Of(("a", new StringValue("b"))), fault: null).ShouldBe(0);
        Check(ObjectValue.Of(("a", new StringValue("b"))), fault: null).ShouldBe(0);

        _checks.ShouldBe(2);
    }

    private int Check(ObjectValue tree, string? fault)
    {
        var faults = new FaultList();
        _clean.Check(new FieldNode(tree, "spec", null), faults, (_, found) =>
        {
            _checks++;
            if (fault is not null)
            {
                found.Required(fault);
            }
        });
        return faults.Faults.Count;
    }
}
