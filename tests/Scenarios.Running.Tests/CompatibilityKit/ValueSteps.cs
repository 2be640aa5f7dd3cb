namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Steps that keep a value from step to step.</summary>
internal static class ValueSteps
{
    [Binding]
    internal sealed class Cucumbers
    {
        private int cucumbers;

        [Given("there are {int} cucumbers")]
        public void Have(int count) => cucumbers = count;

        [When("I eat {int} cucumbers")]
        public void Eat(int count) => cucumbers -= count;

        [Then("I should have {int} cucumbers")]
        public void Left(int count) => cucumbers.ShouldBe(count);
    }

    [Binding]
    internal sealed class CucumbersAndFriends
    {
        private int cucumbers;
        private int friends;

        [Given("there are {int} cucumbers")]
        public void Have(int count) => cucumbers = count;

        [Given("there are {int} friends")]
        public void HaveFriends(int count) => friends = count;

        [When("I eat {int} cucumbers")]
        public void Eat(int count) => cucumbers -= count;

        [Then("I should have {int} cucumbers")]
        public void Left(int count) => cucumbers.ShouldBe(count);

        [Then("each person can eat {int} cucumbers")]
        public void Share(int count) => (cucumbers / (1 + friends)).ShouldBe(count);
    }

    [Binding]
    internal sealed class Transposing
    {
        private string[][] transposed = [];

        [When("the following table is transposed:")]
        public void Transpose(DataTable table)
        {
            var rows = Raw(table);
            transposed = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Select(row => row[column]).ToArray())];
        }

        [Then("it should be:")]
        public void Check(DataTable expected) => transposed.ShouldBe(Raw(expected));

        private static string[][] Raw(DataTable table) => [table.Header.ToArray(), .. table.Rows.Select(row => row.Values.ToArray())];
    }

    [Binding]
    internal sealed class Shop
    {
        private int money;
        private int stock;
        private bool sold;

        [Given("the customer has {int} cents")]
        public void Have(int cents) => money = cents;

        [Given("there are chocolate bars in stock")]
        public void Fill() => stock = 1;

        [Given("there are no chocolate bars in stock")]
        public void Empty() => stock = 0;

        [When("the customer tries to buy a {int} cent chocolate bar")]
        public void Buy(int price) => sold = money >= price && stock > 0;

        [Then("the sale should not happen")]
        public void NotSold() => sold.ShouldBeFalse();

        [Then("the sale should happen")]
        public void Sold() => sold.ShouldBeTrue();
    }
}
