Feature: A cluster and its nodes
  A cluster is made of nodes, physical or virtual machines. One at least is of the control plane, which runs the API server and what decides; the others run
  applications.

  Since the book: the role is called control-plane, where it was master; there is a namespace kube-node-lease, and none called docker.

  @S4-13
  Scenario: The nodes
    When I run "kubectl get nodes"
    Then the output shows:
      | NAME          | STATUS | ROLES         |
      | control-plane | Ready  | control-plane |
      | worker        | Ready  | <none>        |
      | worker2       | Ready  | <none>        |
      | worker3       | Ready  | <none>        |

  @S4-13
  Scenario: Where the role comes from: a label
    When I run "kubectl get nodes -l node-role.kubernetes.io/control-plane -o name"
    Then the output is:
      """
      node/control-plane
      """

  @S4-04
  Scenario: kubectl and the server it talks to
    How kubectl is installed on one's machine is no matter of the cluster. That it talks to one shows here.

    When I run "kubectl version"
    Then the output matches "^Client Version: v1\.33\.\d+\nKustomize Version: v5\.\d+\.\d+\nServer Version: v1\.33\.\d+\n$"

  @S4-14
  Scenario: The namespaces that a cluster begins with
    When I run "kubectl get namespace"
    Then the output shows:
      | NAME            | STATUS |
      | default         | Active |
      | kube-node-lease | Active |
      | kube-public     | Active |
      | kube-system     | Active |

  @S4-15
  Scenario: Two namespaces: the same name twice, and each sees its own
    When I run:
      """
      kubectl create namespace alice
      kubectl create namespace bob
      kubectl -n alice run web --image=nginx:1.13
      kubectl -n bob run web --image=nginx:1.13
      sleep 30
      kubectl -n alice get pods
      """
    Then the output shows:
      | NAME | READY | STATUS  | RESTARTS |
      | web  | 1/1   | Running | 0        |
