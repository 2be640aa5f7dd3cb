Feature: A cluster and its nodes
  A cluster consists of nodes, which are physical or virtual machines. At least one node belongs to the control plane: it runs the API
  server and the components that make decisions. The other nodes run your applications.

  Since the book: the role is now called control-plane instead of master; there is a namespace kube-node-lease, and none called docker.

  @S4-13
  Scenario: kubectl lists the nodes with their roles
    When I run "kubectl get nodes"
    Then the output shows:
      | NAME          | STATUS | ROLES         |
      | control-plane | Ready  | control-plane |
      | worker        | Ready  | <none>        |
      | worker2       | Ready  | <none>        |
      | worker3       | Ready  | <none>        |

  @S4-13
  Scenario: A node's role is a label
    When I run "kubectl get nodes -l node-role.kubernetes.io/control-plane -o name"
    Then the output is:
      """
      node/control-plane
      """

  @S4-04
  Scenario: kubectl version shows that kubectl reaches the server
    How you install kubectl depends on your machine. This command tells whether it works.

    When I run "kubectl version"
    Then the output matches "^Client Version: v1\.33\.\d+\nKustomize Version: v5\.\d+\.\d+\nServer Version: v1\.33\.\d+\n$"

  @S4-14
  Scenario: A new cluster has four namespaces
    When I run "kubectl get namespace"
    Then the output shows:
      | NAME            | STATUS |
      | default         | Active |
      | kube-node-lease | Active |
      | kube-public     | Active |
      | kube-system     | Active |

  @S4-15
  Scenario: Two namespaces can use the same name without seeing each other
    When I run:
      """
      kubectl create namespace alice
      kubectl create namespace bob
      kubectl -n alice run web --image=nginx:1.13
      kubectl -n bob run web --image=nginx:1.13
      """
    And 30 seconds pass
    And I run "kubectl -n alice get pods"
    Then the output shows:
      | NAME | READY | STATUS  | RESTARTS |
      | web  | 1/1   | Running | 0        |
    And Pod "web" in namespace "bob" is ready
    When I run "kubectl get pods"
    Then the error output contains "No resources found in default namespace."
