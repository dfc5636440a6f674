-- A session in Neovim (0.7 or newer): open the file, see, repair, type, decide; what was seen is
-- written to the file that REPORT names, as JSON.
local seen = {}
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'cleanup',
  cmd = vim.json.decode(vim.env.SERVER),
  root_dir = vim.fn.getcwd(),
  init_options = { lang = 'en' },
})
vim.lsp.buf_attach_client(buffer, client)

local function diagnostics()
  return vim.tbl_map(function(each)
    return { each.code or '', each.lnum, each.col, each.end_col, each.severity }
  end, vim.diagnostic.get(buffer))
end

local function wait_for(count)
  return vim.wait(60000, function() return #vim.diagnostic.get(buffer) == count end, 20)
end

local function request(method, line, column, context)
  local here = { line = line, character = column }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    position = here,
    range = { start = here, ['end'] = here },
    context = context,
  }
  local found = vim.lsp.buf_request_sync(buffer, method, params, 30000)
  return found[client].result
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local ok, problem = pcall(function()
  seen.opened = wait_for(3)
  seen.first = diagnostics()
  seen.hover = request('textDocument/hover', 2, 15).contents.value
  local encoding = vim.lsp.get_client_by_id(client).offset_encoding
  seen.encoding = encoding
  local all = request('textDocument/codeAction', 0, 0, { diagnostics = {}, only = { 'source.fixAll' } })
  vim.lsp.util.apply_workspace_edit(all[1].edit, encoding)
  seen.repaired = text()
  seen.clean = wait_for(1)
  vim.api.nvim_buf_set_text(buffer, 0, 0, 0, 0, { 'Boats 🌾 came , and', '' })
  seen.typed = wait_for(2)
  seen.second = diagnostics()
  for _, action in ipairs(request('textDocument/codeAction', 0, 13, { diagnostics = {} })) do
    if action.title:find('^Never again') then
      vim.lsp.buf_request_sync(buffer, 'workspace/executeCommand', action.command, 30000)
    end
  end
  seen.decided = wait_for(1)
end)
if not ok then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.REPORT)
vim.lsp.stop_client(client)
vim.wait(5000, function() return vim.lsp.get_client_by_id(client) == nil end, 20)
vim.cmd('qa!')
