using Scenarios.Api.Tables;

namespace Scenarios.Core.Tests.Api.Tables;

public sealed class KindTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Columns_Marks_SayTypeAndPriority() => new KindTable("Name|Desired#|Bound?|Since@|Images*|Nodes#*|Names", static (_,
        _) => []).Columns.ShouldBe(
    [
        new TableColumn("Name", "string", "name", string.Empty, 0),
        new TableColumn("Desired", "integer", string.Empty, string.Empty, 0),
        new TableColumn("Bound", "boolean", string.Empty, string.Empty, 0),
        new TableColumn("Since", "date", string.Empty, string.Empty, 0),
        new TableColumn("Images", "string", string.Empty, string.Empty, 1),
        new TableColumn("Nodes", "integer", string.Empty, string.Empty, 1),
        new TableColumn("Names", "string", string.Empty, string.Empty, 0),
    ]);

    [Test]
    public void Cells_OtherThanColumns_ThrowsByName()
    {
        var table = new KindTable("Name|Age", static (item, _) => [Cell.Text(item.Name)]);
        var item = new ApiObject(ObjectValue.Of(("kind", new StringValue("Gadget"))));

        Should.Throw<InvalidOperationException>(() => table.Cells(item, Now)).Message
            .ShouldBe("A row of Gadget has 1 cells for 2 columns.");
    }
}
