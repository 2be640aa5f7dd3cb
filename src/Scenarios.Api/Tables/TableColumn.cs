namespace Scenarios.Api.Tables;

/// <summary>One column of a <see cref="Table"/>.</summary>
/// <param name="Name">The name as the server writes it, such as <c>Up-To-Date</c>; kubectl prints it in upper case.</param>
/// <param name="Type">string, integer, number, boolean or date.</param>
/// <param name="Format">The OpenAPI format, such as <c>name</c> for the column with the object's name; may be empty.</param>
/// <param name="Description">The description in the API documentation; may be empty.</param>
/// <param name="Priority">Columns with 0 are always shown, those with greater numbers only with <c>-o wide</c>.</param>
public sealed record TableColumn(string Name, string Type, string Format, string Description, int Priority);
