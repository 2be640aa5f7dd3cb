namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Steps that do nothing.</summary>
internal static class PlainSteps
{
    [Binding]
    internal sealed class Minimal
    {
        [Given("I have {int} cukes in my belly")]
        public void Have(int count) => _ = count;
    }

    [Binding]
    internal sealed class Cdata
    {
        [Given("I have {int} <![CDATA[cukes]]> in my belly")]
        public void Have(int count) => _ = count;
    }

    [Binding]
    internal sealed class DocStrings
    {
        [Given("a doc string:")]
        public void Have(string text) => _ = text;
    }

    [Binding]
    internal sealed class OneOrder
    {
        [Given("an order for {string}")]
        public void Order(string item) => _ = item;
    }

    [Binding]
    internal sealed class Orders
    {
        [Given("an order for {string}")]
        public void Order(string item) => _ = item;

        [When("an action")]
        public void Act()
        {
        }

        [Then("an outcome")]
        public void Check()
        {
        }
    }

    [Binding]
    internal sealed class Implemented
    {
        [Given("an implemented step")]
        public void Run()
        {
        }

        [Given("a step that will be skipped")]
        public void Skip()
        {
        }
    }

    [Binding]
    internal sealed class Unused
    {
        [Given("a step that is used")]
        public void Use()
        {
        }

        [Given("a step that is not used")]
        public void Leave()
        {
        }
    }
}
